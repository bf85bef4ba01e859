import "@fontsource-variable/inter";
import "#client/ui/tokens.css";
import "#client/ui/base.css";
