import { connect } from "node:net";

/** What came back, byte for byte, to bytes that no fetch would send. */
export async function rawRequest(port: number, bytes: string | Buffer): Promise<string> {
  const line = connect(port, "127.0.0.1");
  let answer = "";
  line.on("data", (chunk) => {
    answer += String(chunk);
  });
  line.write(bytes);
  await new Promise((closed) => line.once("close", closed));
  return answer;
}
