package com.erpsmartcloud.app.ui.window;

import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.workspace.CompanyErasure;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.nio.file.Path;

/// A company is gone: how many files, and what is still in its folder because it was not ours or
/// the system would not give it up.
final class ErasedPage extends StackPane {

    private static final int NAMED = 20;

    ErasedPage(Texts texts, CompanyErasure.Erased erased, Runnable onward) {
        boolean clean = erased.left().isEmpty();
        VBox page =
                new VBox(
                        new Banner(
                                clean ? Tone.SUCCESS : Tone.WARNING,
                                clean ? "bi-check-circle" : "bi-exclamation-triangle",
                                texts.get("erased.title", erased.files()),
                                texts.get(clean ? "erased.clean" : "erased.left")));
        erased.left().stream()
                .limit(NAMED)
                .map(Path::toString)
                .forEach(file -> page.getChildren().add(Labels.wrapped(file, "t-mono")));
        if (erased.left().size() > NAMED) {
            page.getChildren()
                    .add(
                            Labels.wrapped(
                                    texts.get("erased.more", erased.left().size() - NAMED),
                                    "muted"));
        }
        Button go = Buttons.plain(texts.get("first.continue"));
        go.setId("erasedContinue");
        go.setOnAction(_ -> onward.run());
        page.getChildren().addAll(Labels.wrapped(texts.get("erased.not-reached"), "muted"), go);
        page.getStyleClass().add("gap-16");
        page.setMaxHeight(Region.USE_PREF_SIZE);
        getStyleClass().addAll("screen", "wizard-main");
        getChildren().add(page);
    }
}
