package com.erpsmartcloud.app.ui.dialog;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.DialogBox;
import com.erpsmartcloud.app.ui.control.Layer;
import com.erpsmartcloud.app.ui.control.Layers;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.scene.control.Button;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/// Dialogs as layers of the window; the file chooser is the system's.
public final class WindowDialogs implements Dialogs {

    private final Texts texts;
    private final Layers layers;

    public WindowDialogs(Texts texts, Layers layers) {
        this.texts = texts;
        this.layers = layers;
    }

    @Override
    public void ask(Question question, Runnable agreed) {
        Button act = Buttons.plain(texts.get(question.act()));
        act.getStyleClass().add("danger");
        Button keep = Buttons.plain(texts.get(question.keep()));
        Layer layer = show(texts.get(question.title()), texts.get(question.body()), keep, act);
        keep.setOnAction(_ -> layer.close());
        act.setOnAction(_ -> {
            layer.close();
            agreed.run();
        });
        keep.requestFocus();
    }

    @Override
    public void fault(String code) {
        Button close = Buttons.plain(texts.get("fault.close"));
        Layer layer = show(texts.get("fault.title"), texts.get("fault.body", code), close);
        close.setOnAction(_ -> layer.close());
        close.requestFocus();
    }

    @Override
    public Optional<Path> whereToSave(Text title, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get(title));
        chooser.setInitialFileName(name);
        File file = chooser.showSaveDialog(layers.getScene().getWindow());
        return Optional.ofNullable(file).map(File::toPath);
    }

    @Override
    public Optional<Path> whichFile(Text title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get(title));
        File file = chooser.showOpenDialog(layers.getScene().getWindow());
        return Optional.ofNullable(file).map(File::toPath);
    }

    @Override
    public Optional<Path> whichFolder(Text title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get(title));
        File folder = chooser.showDialog(layers.getScene().getWindow());
        return Optional.ofNullable(folder).map(File::toPath);
    }

    private Layer show(String title, String body, Button... buttons) {
        return layers.inMiddle(new DialogBox(title, body, buttons));
    }
}
