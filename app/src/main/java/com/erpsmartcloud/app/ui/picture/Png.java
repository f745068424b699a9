package com.erpsmartcloud.app.ui.picture;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes an image as PNG without the AWT. Source: the PNG specification, third edition: signature,
/// IHDR, IDAT, IEND; eight bits per channel, no alpha, filter 1 (difference to the left pixel).
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int BITS_PER_CHANNEL = 8;
    private static final int TRUE_COLOUR = 2;
    private static final int LEFT_FILTER = 1;

    private Png() {}

    static void write(Image image, OutputStream out) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        out.write(SIGNATURE);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(head);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {BITS_PER_CHANNEL, TRUE_COLOUR, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        chunk(out, "IDAT", packed(image, width, height));
        chunk(out, "IEND", new byte[0]);
    }

    private static byte[] packed(Image image, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            int[] row = new int[width];
            byte[] line = new byte[1 + width * 3];
            for (int y = 0; y < height; y++) {
                image.getPixelReader()
                        .getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
                fill(line, row);
                out.write(line);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void fill(byte[] line, int[] row) {
        line[0] = LEFT_FILTER;
        int left = 0;
        for (int x = 0; x < row.length; x++) {
            int at = 1 + x * 3;
            line[at] = (byte) ((row[x] >> 16 & 0xFF) - (left >> 16 & 0xFF));
            line[at + 1] = (byte) ((row[x] >> 8 & 0xFF) - (left >> 8 & 0xFF));
            line[at + 2] = (byte) ((row[x] & 0xFF) - (left & 0xFF));
            left = row[x];
        }
    }

    private static void chunk(OutputStream out, String type, byte[] data) throws IOException {
        DataOutputStream stream = new DataOutputStream(out);
        stream.writeInt(data.length);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        stream.write(name);
        stream.write(data);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        stream.writeInt((int) sum.getValue());
        stream.flush();
    }
}
