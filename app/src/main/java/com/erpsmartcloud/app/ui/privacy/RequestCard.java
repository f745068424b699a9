package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Facts;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.privacy.rights.RequestEvent;
import com.erpsmartcloud.privacy.rights.RightsRequest;
import com.erpsmartcloud.privacy.sharing.LegalFacts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;

import java.util.ArrayList;
import java.util.List;

/// An opened request: what was asked, its clocks, its history, and the steps that come next.
record RequestCard(PrivacyDesk desk, RequestsViewModel model, RequestsViewModel.Opened opened) {

    List<Node> parts() {
        Texts texts = desk.texts();
        RightsRequest request = opened.request();
        List<Node> parts = new ArrayList<>();
        parts.add(Labels.wrapped(request.number(), "t-heading"));
        parts.add(Labels.wrapped(texts.get(RightsWords.of(request.right())), "t-bold"));
        Facts facts = new Facts();
        line(facts, "privacy.about", texts.get(RightsWords.of(request.about())));
        line(facts, "privacy.request.at", texts.formats().day(request.askedAt(), desk.now()));
        line(
                facts,
                "privacy.request.acknowledge-by",
                RequestRow.day(desk, request.acknowledgeDay()));
        line(facts, "privacy.request.answer-by", RequestRow.day(desk, request.answerDay()));
        line(facts, "privacy.request.state", texts.get(RightsWords.of(request.state())));
        parts.add(facts);
        say(parts, request.words());
        say(parts, request.answer());
        parts.addAll(steps(request));
        parts.add(Labels.wrapped(texts.get("privacy.request.history"), "t-bold"));
        for (RequestEvent event : opened.history()) {
            parts.add(
                    Labels.wrapped(
                            texts.formats().longDate(event.at())
                                    + "  "
                                    + texts.get(kind(event.kind())),
                            "t-small",
                            "muted"));
        }
        return parts;
    }

    private static String kind(String kind) {
        return switch (kind) {
            case "ASKED" -> "privacy.event.asked";
            case "ACKNOWLEDGED" -> "privacy.request.acknowledged";
            case "ANSWERED" -> "privacy.request.answered";
            case "REFUSED" -> "privacy.request.refused";
            case "APPEALED" -> "privacy.request.appealed";
            default -> "privacy.request.appeal-answered";
        };
    }

    private List<Node> steps(RightsRequest request) {
        Texts texts = desk.texts();
        TextArea words = new TextArea();
        words.setPrefRowCount(3);
        words.setWrapText(true);
        Label name = Labels.wrapped(texts.get("privacy.request.answer-words"), "t-small", "muted");
        name.setLabelFor(words);
        FlowPane acts = new FlowPane(8, 8);
        switch (request.state()) {
            case OPEN, ACKNOWLEDGED -> {
                if (request.acknowledgedAt().isEmpty()) {
                    acts.getChildren()
                            .add(
                                    act(
                                            "privacy.request.acknowledge",
                                            () -> model.acknowledge(request)));
                }
                acts.getChildren()
                        .addAll(
                                act(
                                        "privacy.request.answer",
                                        () -> model.answer(request, words.getText())),
                                act(
                                        "privacy.request.refuse",
                                        () -> model.refuse(request, words.getText())));
            }
            case ANSWERED, REFUSED ->
                    acts.getChildren()
                            .add(
                                    act(
                                            "privacy.request.appeal",
                                            () -> model.appeal(request, words.getText())));
            case APPEALED ->
                    acts.getChildren()
                            .add(
                                    act(
                                            "privacy.request.answer",
                                            () -> model.answerAppeal(request, words.getText())));
            case APPEAL_ANSWERED -> {}
        }
        boolean more = !acts.getChildren().isEmpty();
        Button mail = act("privacy.request.copy-mail", () -> Copying.text(desk, mail(request)));
        Button save = act("privacy.request.save", () -> save(request));
        save.setId("saveRequest");
        acts.getChildren().addAll(save, mail);
        return more ? List.of(name, words, acts) : List.of(acts);
    }

    /// For those who prefer mail: the same request as a letter.
    private String mail(RightsRequest request) {
        return desk.texts()
                .get(
                        "privacy.request.mail",
                        LegalFacts.OFFICER_MAIL,
                        request.number(),
                        desk.texts().get(RightsWords.of(request.right())),
                        request.words());
    }

    private void save(RightsRequest request) {
        desk.desk()
                .dialogs()
                .whereToSave(Text.of("privacy.request.save"), request.number() + ".json")
                .ifPresent(file -> model.save(request, file));
    }

    private Button act(String key, Runnable run) {
        Button button = Buttons.plain(desk.texts().get(key));
        button.setOnAction(_ -> run.run());
        return button;
    }

    private static void say(List<Node> parts, String words) {
        if (!words.isBlank()) {
            parts.add(Labels.wrapped(words));
        }
    }

    private void line(Facts facts, String key, String value) {
        facts.add(desk.texts().get(key), Labels.wrapped(value));
    }
}
