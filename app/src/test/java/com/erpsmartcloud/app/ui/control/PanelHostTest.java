package com.erpsmartcloud.app.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Fx;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

/// A panel beside a list, and where the keys go when it is closed.
class PanelHostTest {

    private final Button menu = Fx.call(() -> new Button("menu"));
    private final TextField find = Fx.call(TextField::new);
    private final TableView<String> list = Fx.call(() -> new TableView<String>());
    private final PanelHost host = Fx.call(() -> new PanelHost(new VBox(find, list)));
    private final Scene scene = Fx.call(() -> new Scene(new HBox(menu, host), 400, 300));
    private final TextField inPanel = Fx.call(TextField::new);

    @Test
    void keysGoBackToTheListWhereTheyWere() {
        assertThat(afterPanelFrom(list)).isSameAs(list);
        assertThat(afterPanelFrom(find)).isSameAs(find);
    }

    @Test
    void keysGoToTheListWhenAPlaceOpenedThePanel() {
        assertThat(afterPanelFrom(menu)).isSameAs(list);
    }

    @Test
    void keysThatAreElsewhereStayThere() {
        Node focused =
                Fx.call(() -> {
                    host.open(new VBox(inPanel));
                    menu.requestFocus();
                    host.close();
                    return scene.getFocusOwner();
                });
        assertThat(focused).isSameAs(menu);
    }

    @Test
    void aSecondPanelStillKnowsWhereTheKeysWere() {
        Node focused =
                Fx.call(() -> {
                    find.requestFocus();
                    TextField first = new TextField();
                    host.open(new VBox(first));
                    first.requestFocus();
                    host.open(new VBox(inPanel));
                    inPanel.requestFocus();
                    host.close();
                    return scene.getFocusOwner();
                });
        assertThat(focused).isSameAs(find);
    }

    @Test
    void whatIsTypedAtOnceIsNotTypedOver() {
        String typed =
                Fx.call(() -> {
                    host.open(new VBox(inPanel));
                    inPanel.requestFocus();
                    inPanel.replaceSelection("1");
                    scene.getRoot().applyCss();
                    inPanel.replaceSelection("2");
                    return inPanel.getText();
                });
        assertThat(typed).isEqualTo("12");
    }

    private Node afterPanelFrom(Node before) {
        return Fx.call(() -> {
            before.requestFocus();
            host.open(new VBox(inPanel));
            inPanel.requestFocus();
            host.close();
            return scene.getFocusOwner();
        });
    }
}
