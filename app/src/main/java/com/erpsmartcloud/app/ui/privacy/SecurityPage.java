package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.Facts;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.vault.SlotKind;
import com.erpsmartcloud.workspace.SecurityFacts;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.stream.Collectors;

/// What protects this company, only what is true of this installation.
final class SecurityPage implements PrivacyPage {

    private final PrivacyDesk desk;
    private final Texts texts;
    private final PageFrame frame;
    private final VBox room = new VBox();

    SecurityPage(PrivacyDesk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.frame = new PageFrame(desk, PrivacyPart.SECURITY);
        room.getStyleClass().add("gap-12");
        frame.scrolling(room);
    }

    @Override
    public Region node() {
        return frame;
    }

    @Override
    public void shown() {
        desk.read(_ -> desk.company().security(), this::show);
    }

    private void show(SecurityFacts facts) {
        Facts list = new Facts();
        line(list, "privacy.security.cipher", facts.cipher());
        line(list, "privacy.security.file", yes(facts.encrypted()));
        line(list, "privacy.security.authenticated", yes(facts.authenticated()));
        line(
                list,
                "privacy.security.opens",
                facts.slots().stream()
                        .sorted()
                        .map(slot -> texts.get(of(slot)))
                        .collect(Collectors.joining(", ")));
        line(list, "privacy.security.transport", facts.transport());
        line(list, "privacy.security.program", facts.programVersion());
        line(list, "privacy.security.database", facts.databaseVersion());
        line(
                list,
                "privacy.security.backup",
                facts.lastBackup()
                        .map(at -> texts.formats().longDate(at))
                        .orElseGet(() -> texts.get("privacy.security.backup.none")));
        line(list, "privacy.security.closed", yes(facts.closedWell()));
        VBox card = Cards.titled(texts.get("privacy.security.here"), list);
        if (facts.openToAll()) {
            card.getChildren().add(Labels.wrapped(texts.get("privacy.security.demo"), "warning"));
        }
        Facts device = new Facts();
        line(device, "privacy.device.number", facts.deviceNumber());
        line(device, "privacy.device.name", facts.deviceName());
        line(device, "privacy.device.sent", texts.get("privacy.device.sent.none"));
        room.getChildren()
                .setAll(
                        card,
                        Cards.titled(
                                texts.get("privacy.device"),
                                device,
                                Labels.wrapped(texts.get("privacy.device.what"), "muted")),
                        Cards.titled(
                                texts.get("privacy.security.not"),
                                Labels.wrapped(texts.get("privacy.security.not.what"), "muted")));
    }

    private static String of(SlotKind slot) {
        return switch (slot) {
            case PASSWORD -> "privacy.slot.password";
            case RECOVERY_CODE -> "privacy.slot.recovery";
            case KEYRING -> "privacy.slot.keyring";
            case OPEN -> "privacy.slot.demo";
        };
    }

    private String yes(boolean so) {
        return texts.get(so ? "privacy.yes" : "privacy.no");
    }

    private void line(Facts list, String key, String value) {
        list.add(texts.get(key), Labels.wrapped(value));
    }
}
