package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.Facts;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.StatusPill;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.privacy.policy.InboxNotice;
import com.erpsmartcloud.privacy.policy.NoticeKind;
import com.erpsmartcloud.privacy.policy.NoticeText;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// Notices about breaches, security, disclosures and providers: what, when, whose, what to do.
final class NoticesPage implements PrivacyPage {

    private static final int MOST = 100;

    private final PrivacyDesk desk;
    private final Texts texts;
    private final PageFrame frame;
    private final VBox room = new VBox();

    NoticesPage(PrivacyDesk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        Button test = Buttons.plain(texts.get("privacy.notices.test"), "bi-bell");
        test.setId("testNotice");
        test.setOnAction(_ ->
                desk.act(
                        _ -> {
                            desk.company().notices().test(desk.ports().actor());
                            return true;
                        },
                        _ -> Text.of("privacy.notices.tested"),
                        this::shown));
        this.frame = new PageFrame(desk, PrivacyPart.NOTICES, test);
        room.getStyleClass().add("gap-12");
        frame.scrolling(room);
    }

    @Override
    public Region node() {
        return frame;
    }

    @Override
    public void shown() {
        desk.read(
                _ -> desk.company().notices().inbox(texts.language().locale(), 0, MOST),
                this::show);
    }

    @Override
    public void refreshed() {
        shown();
    }

    private void show(List<InboxNotice> inbox) {
        room.getChildren().setAll(inbox.stream().map(this::card).toList());
        if (inbox.isEmpty()) {
            room.getChildren().add(new EmptyState("bi-bell", texts.get("privacy.notices.none")));
        }
    }

    private Node card(InboxNotice notice) {
        NoticeText words = notice.text();
        Facts facts = new Facts();
        line(facts, "privacy.notice.happened", words.what());
        line(facts, "privacy.notice.when", words.when());
        line(facts, "privacy.notice.whose", words.whose());
        line(facts, "privacy.notice.todo", words.todo());
        StatusPill kind =
                new StatusPill(
                        notice.kind() == NoticeKind.TEST ? Tone.NEUTRAL : Tone.WARNING,
                        "bi-info-circle",
                        texts.get(of(notice.kind())),
                        texts.get(of(notice.kind())));
        HBox foot =
                new HBox(
                        kind,
                        Labels.wrapped(texts.formats().longDate(notice.published()), "muted"),
                        Labels.spring());
        foot.getStyleClass().add("gap-8");
        foot.setAlignment(Pos.CENTER_LEFT);
        if (notice.read().isEmpty()) {
            Button read = Buttons.plain(texts.get("privacy.notice.read"), "bi-check2");
            read.setOnAction(_ ->
                    desk.act(
                            _ -> {
                                desk.company()
                                        .notices()
                                        .markRead(desk.ports().actor(), notice.id());
                                return true;
                            },
                            _ -> Text.of("privacy.notice.was-read"),
                            this::shown));
            foot.getChildren().add(read);
        }
        return Cards.titled(words.title(), facts, foot);
    }

    private void line(Facts facts, String key, String words) {
        if (!words.isBlank()) {
            facts.add(texts.get(key), Labels.wrapped(words));
        }
    }

    static String of(NoticeKind kind) {
        return switch (kind) {
            case BREACH -> "privacy.notice.breach";
            case SECURITY -> "privacy.notice.security";
            case DISCLOSURE -> "privacy.notice.disclosure";
            case TRANSFER -> "privacy.notice.transfer";
            case PROVIDER -> "privacy.notice.provider";
            case TEST -> "privacy.notice.test";
        };
    }
}
