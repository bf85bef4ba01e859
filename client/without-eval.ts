import { z } from "zod";

// zod would try whether it may compile its checks, and our content security policy reports the try.
z.config({ jitless: true });
