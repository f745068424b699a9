package com.erpsmartcloud.sandbox.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/// Reads a request's body, of a known length or in chunks.
final class WireBody {

    private static final int MAX_BYTES = 16 << 20;

    private WireBody() {}

    static byte[] read(InputStream in, WireHead head) throws IOException {
        String encoding = head.headers().getOrDefault("transfer-encoding", "");
        if (encoding.equalsIgnoreCase("chunked")) {
            return readChunks(in);
        }
        return readExactly(in, number(head.headers().getOrDefault("content-length", "0"), 10));
    }

    private static byte[] readChunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String size = line(in);
            int extension = size.indexOf(';');
            int length = number(extension < 0 ? size : size.substring(0, extension), 16);
            if (length == 0) {
                while (!line(in).isEmpty()) {
                    // trailers mean nothing here
                }
                return body.toByteArray();
            }
            body.writeBytes(readExactly(in, length));
            if (body.size() > MAX_BYTES || !line(in).isEmpty()) {
                throw new IOException("malformed or oversized chunk");
            }
        }
    }

    private static byte[] readExactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("body cut off");
        }
        return bytes;
    }

    private static int number(String text, int radix) throws IOException {
        try {
            int value = Integer.parseInt(text.strip(), radix);
            if (value < 0 || value > MAX_BYTES) {
                throw new IOException("body of " + value + " bytes refused");
            }
            return value;
        } catch (NumberFormatException malformed) {
            throw new IOException("malformed body length", malformed);
        }
    }

    private static String line(InputStream in) throws IOException {
        return WireHead.readLine(in).orElseThrow(() -> new IOException("body cut off"));
    }
}
