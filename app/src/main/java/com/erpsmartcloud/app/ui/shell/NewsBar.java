package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// [News] above every screen. What is put away comes back with the next start of the program, no
/// sooner: nothing nags.
final class NewsBar {

    private final Texts texts;
    private final ShellViewModel model;
    private final VBox room;
    private final Set<String> away = new HashSet<>();
    private List<News> shown = List.of();

    NewsBar(Texts texts, ShellViewModel model, VBox room) {
        this.texts = texts;
        this.model = model;
        this.room = room;
        fill(List.of());
    }

    void show(List<News> news) {
        if (!news.equals(shown)) {
            shown = news;
            fill(news);
        }
    }

    private void fill(List<News> news) {
        List<Node> banners =
                news.stream()
                        .filter(each -> !away.contains(each.id()))
                        .<Node>map(this::banner)
                        .toList();
        room.getChildren().setAll(banners);
        room.setVisible(!banners.isEmpty());
        room.setManaged(!banners.isEmpty());
    }

    private Banner banner(News news) {
        Button read = Buttons.plain(texts.get("news.read"));
        read.setId("readNews");
        read.setOnAction(_ -> model.go(news.there()));
        Button close = Buttons.icon("bi-x", texts.get("news.away"));
        close.setOnAction(_ -> {
            away.add(news.id());
            fill(shown);
        });
        return new Banner(
                news.tone(),
                news.icon(),
                texts.get(news.title()),
                texts.get(news.more()),
                read,
                close);
    }
}
