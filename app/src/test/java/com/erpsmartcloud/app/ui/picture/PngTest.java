package com.erpsmartcloud.app.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Fx;

import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

class PngTest {

    @Test
    void whatIsWrittenReadsBackPixelByPixel() {
        Fx.run(() -> {
            WritableImage drawn = new WritableImage(7, 5);
            for (int x = 0; x < 7; x++) {
                for (int y = 0; y < 5; y++) {
                    drawn.getPixelWriter()
                            .setColor(x, y, Color.rgb(x * 36, y * 50, 255 - x * y * 7));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Png.write(drawn, out);
            Image read = new Image(new ByteArrayInputStream(out.toByteArray()));
            assertThat(read.isError()).isFalse();
            for (int x = 0; x < 7; x++) {
                for (int y = 0; y < 5; y++) {
                    assertThat(read.getPixelReader().getArgb(x, y))
                            .isEqualTo(drawn.getPixelReader().getArgb(x, y));
                }
            }
        });
    }
}
