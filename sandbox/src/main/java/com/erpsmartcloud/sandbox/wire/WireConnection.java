package com.erpsmartcloud.sandbox.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.erpsmartcloud.sandbox.wire.WireAnswer.Ending;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// One client's connection: answers its requests in turn until either side closes.
final class WireConnection {

    private final InputStream in;
    private final OutputStream out;
    private final Function<WireRequest, WireAnswer> handler;

    WireConnection(Socket socket, Function<WireRequest, WireAnswer> handler) throws IOException {
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
        this.handler = handler;
    }

    void serve() throws IOException {
        boolean goOn = true;
        while (goOn) {
            Optional<WireHead> head = WireHead.read(in);
            if (head.isEmpty()) {
                return;
            }
            goOn = exchange(head.get());
        }
    }

    private boolean exchange(WireHead head) throws IOException {
        if (head.asksToContinue()) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1));
            out.flush();
        }
        WireAnswer answer = handler.apply(head.withBody(WireBody.read(in, head)));
        if (answer.ending() == Ending.SILENT) {
            return false;
        }
        boolean goOn = head.keepsAlive() && answer.ending() == Ending.WHOLE;
        out.write(headOf(answer, goOn).getBytes(ISO_8859_1));
        int length = head.method().equals("HEAD") ? 0 : answer.body().length;
        out.write(answer.body(), 0, answer.ending() == Ending.CUT ? length / 2 : length);
        out.flush();
        return goOn;
    }

    private static String headOf(WireAnswer answer, boolean goOn) {
        StringBuilder text = new StringBuilder(256);
        text.append("HTTP/1.1 ").append(answer.status()).append(' ');
        text.append(reason(answer.status())).append("\r\n");
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            text.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
        }
        boolean announce = goOn || answer.ending() == Ending.CUT;
        text.append("Content-Length: ").append(answer.body().length).append("\r\n");
        text.append("Connection: ").append(announce ? "keep-alive" : "close").append("\r\n\r\n");
        return text.toString();
    }

    private static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 201 -> "Created";
            case 204 -> "No Content";
            case 206 -> "Partial Content";
            case 302 -> "Found";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 409 -> "Conflict";
            case 422 -> "Unprocessable Entity";
            case 429 -> "Too Many Requests";
            case 500 -> "Internal Server Error";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            default -> String.format(Locale.ROOT, "Status %d", status);
        };
    }
}
