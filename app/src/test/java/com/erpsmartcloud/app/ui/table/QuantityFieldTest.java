package com.erpsmartcloud.app.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

/// The field of a quantity, typed into faster than the window is drawn.
class QuantityFieldTest {

    @Test
    void whatIsTypedBeforeTheNextFrameCounts() {
        assertThat(typed("", "12")).isEqualTo("12");
        assertThat(typed("+", "12")).isEqualTo("+12");
    }

    private static String typed(String opened, String keys) {
        return Fx.call(() -> {
            QuantityField field =
                    new QuantityField(
                            new Texts(Language.ENGLISH), 40, opened, _ -> {}, _ -> {}, () -> {});
            Scene scene = new Scene(new VBox(field), 100, 100);
            field.begin();
            for (String key : keys.split("")) {
                field.fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_TYPED,
                                key,
                                "",
                                KeyCode.UNDEFINED,
                                false,
                                false,
                                false,
                                false));
            }
            scene.getRoot().applyCss();
            return field.getText();
        });
    }
}
