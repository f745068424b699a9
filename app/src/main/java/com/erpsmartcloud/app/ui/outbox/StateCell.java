package com.erpsmartcloud.app.ui.outbox;

import com.erpsmartcloud.app.ui.control.Styles;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.push.Command;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Function;

/// The state of a command as a pill; one pill, shown again for each row.
final class StateCell implements CellView<Command> {

    private final Texts texts;
    private final Function<Command, CommandWords.Look> look;
    private final FontIcon icon = new FontIcon("bi-clock");
    private final Label pill = new Label("", icon);

    StateCell(Texts texts, Function<Command, CommandWords.Look> look) {
        this.texts = texts;
        this.look = look;
        pill.getStyleClass().add("pill");
        pill.setMinWidth(Region.USE_PREF_SIZE);
    }

    @Override
    public Node node() {
        return pill;
    }

    @Override
    public void show(Command command) {
        CommandWords.Look now = look.apply(command);
        icon.setIconLiteral(now.icon());
        pill.setText(texts.get(now.word()));
        Styles.only(pill, Tone.FILLS, now.tone().fill());
        pill.setAccessibleText(texts.get("outbox.state.spoken", pill.getText()));
    }
}
