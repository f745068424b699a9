package com.erpsmartcloud.app.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.control.Icon;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;

class LookTest {

    @Test
    void aChangeOfThemeReachesADressedSceneAtOnce() {
        Fx.run(() -> {
            Look look = new Look(Theme.LIGHT);
            Label label = new Label("x");
            Scene scene = new Scene(new HBox(label));
            look.dress(scene);
            scene.getRoot().applyCss();
            assertThat(label.getTextFill()).isEqualTo(Color.web("#1A1E27"));
            look.themeProperty().set(Theme.DARK);
            scene.getRoot().applyCss();
            assertThat(label.getTextFill()).isEqualTo(Color.web("#E6E9EF"));
        });
    }

    @Test
    void zoomScalesTextControlsAndIconsTogether() {
        Fx.run(() -> {
            Look look = new Look(Theme.LIGHT);
            FontIcon icon = Icon.of("bi-house");
            Button button = new Button("x", icon);
            Scene scene = new Scene(new HBox(button));
            look.dress(scene);
            for (int percent : new int[] {100, 200, 100}) {
                look.zoomProperty().set(new Zoom(percent));
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                assertThat(button.getFont().getSize()).isEqualTo(13.0 * percent / 100);
                assertThat(Math.round(button.getHeight())).isEqualTo(32L * percent / 100);
                assertThat(icon.getIconSize()).isEqualTo(16 * percent / 100);
            }
        });
    }

    @Test
    void theProgramsOwnFontIsUsedInBothWeightsWithDigitsOfOneWidth() {
        Fx.run(() -> {
            new Look(Theme.LIGHT);
            Font regular = Font.font("ESC UI", 13);
            Font bold = Font.font("ESC UI", FontWeight.BOLD, 13);
            assertThat(regular.getFamily()).isEqualTo("ESC UI");
            assertThat(bold.getStyle()).isEqualTo("Bold");
            assertThat(width("1111111111", regular)).isEqualTo(width("8888888888", regular));
        });
    }

    private static double width(String text, Font font) {
        javafx.scene.text.Text node = new javafx.scene.text.Text(text);
        node.setFont(font);
        return node.getLayoutBounds().getWidth();
    }
}
