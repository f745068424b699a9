package com.erpsmartcloud.app.company;

import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.privacy.PrivacyPart;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.shell.News;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.privacy.policy.Banner;
import com.erpsmartcloud.privacy.policy.InboxNotice;
import com.erpsmartcloud.privacy.policy.NoticeKind;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.workspace.Workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the privacy centre has to say on every screen: a version of the policy that is coming or
/// needs a yes, and signed notices that nobody has read. Policy clauses 7 and 12.
///
/// Looked up once an hour, for the days that are left, and whenever an answer or a notice came.
final class PrivacyNews {

    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private final Workspace workspace;
    private volatile boolean stale = true;
    private volatile Instant lookNext = Instant.MIN;
    private volatile List<News> known = List.of();

    PrivacyNews(Workspace workspace) {
        this.workspace = workspace;
        var _ =
                workspace
                        .store()
                        .listen(tables -> {
                            if (tables.contains(Tables.CONSENT_LINE)
                                    || tables.contains(Tables.PRIVACY_NOTICE)
                                    || tables.contains(Tables.POLICY_VERSION)) {
                                stale = true;
                            }
                        });
    }

    List<News> all() {
        Instant now = workspace.now().instant();
        if (stale || !now.isBefore(lookNext)) {
            stale = false;
            lookNext = now.plus(BETWEEN_LOOKS);
            known = look();
        }
        return known;
    }

    private List<News> look() {
        List<News> found = new ArrayList<>();
        for (Banner banner : workspace.policies().banners()) {
            boolean comes = banner.daysLeft() > 0 && banner.step() != Banner.Step.EXPORT;
            if (comes || banner.step() == Banner.Step.ASK_CONSENT) {
                found.add(policy(banner));
            }
        }
        workspace.notices().unread(Locale.ENGLISH).stream()
                .findFirst()
                .map(PrivacyNews::notice)
                .ifPresent(found::add);
        return List.copyOf(found);
    }

    private static News policy(Banner banner) {
        String version = banner.version().version();
        boolean asks = banner.step() == Banner.Step.ASK_CONSENT;
        return new News(
                "policy " + version,
                Tone.ACCENT,
                "bi-file-diff",
                banner.daysLeft() > 0
                        ? Text.of("news.policy.coming", version, banner.daysLeft())
                        : Text.of("news.policy.waits", version),
                Text.of(asks ? "news.policy.consent" : "news.policy.note"),
                Place.of(ScreenName.PRIVACY, PrivacyPart.POLICY.place()));
    }

    /// The words of a notice come from outside and stand on its page; here stands what it is.
    private static News notice(InboxNotice notice) {
        boolean grave = notice.kind() == NoticeKind.BREACH || notice.kind() == NoticeKind.SECURITY;
        return new News(
                "notice " + notice.id(),
                grave ? Tone.DANGER : Tone.WARNING,
                "bi-bell",
                Text.of(
                        switch (notice.kind()) {
                            case BREACH -> "news.notice.breach";
                            case SECURITY -> "news.notice.security";
                            case DISCLOSURE -> "news.notice.disclosure";
                            case TRANSFER -> "news.notice.transfer";
                            case PROVIDER -> "news.notice.provider";
                            case TEST -> "news.notice.test";
                        }),
                Text.of("news.notice.more"),
                Place.of(ScreenName.PRIVACY, PrivacyPart.NOTICES.place()));
    }
}
