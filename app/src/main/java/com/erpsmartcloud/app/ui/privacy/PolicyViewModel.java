package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.privacy.policy.Banner;
import com.erpsmartcloud.privacy.policy.Difference;
import com.erpsmartcloud.privacy.policy.FeedException;
import com.erpsmartcloud.privacy.policy.FeedState;
import com.erpsmartcloud.privacy.policy.KnownVersion;
import com.erpsmartcloud.privacy.policy.Policies;
import com.erpsmartcloud.privacy.policy.PolicyVersion;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The versions of the policy, one of them open, with what it changed and what it asks.
final class PolicyViewModel {

    /// @param versions oldest first
    /// @param banners what waits for an answer
    record Known(List<KnownVersion> versions, List<Banner> banners, FeedState feed) {}

    private final PrivacyDesk desk;
    private final Policies policies;
    private final ReadOnlyObjectWrapper<Optional<Known>> known =
            new ReadOnlyObjectWrapper<>(this, "known", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<KnownVersion>> open =
            new ReadOnlyObjectWrapper<>(this, "open", Optional.empty());

    PolicyViewModel(PrivacyDesk desk) {
        this.desk = desk;
        this.policies = desk.company().policies();
    }

    ReadOnlyObjectProperty<Optional<Known>> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /// The version whose text is shown.
    ReadOnlyObjectProperty<Optional<KnownVersion>> openProperty() {
        return open.getReadOnlyProperty();
    }

    void load() {
        desk.read(
                _ -> new Known(policies.versions(), policies.banners(), policies.feed()),
                found -> {
                    known.set(Optional.of(found));
                    Optional<String> before = open.get().map(v -> v.version().version());
                    open.set(
                            found.versions().stream()
                                    .filter(v -> before.equals(Optional.of(v.version().version())))
                                    .findFirst()
                                    .or(() -> first(found)));
                });
    }

    /// What asks for something is what a person came for.
    private static Optional<KnownVersion> first(Known found) {
        Optional<String> asking =
                found.banners().stream().map(b -> b.version().version()).findFirst();
        return found.versions().stream()
                .filter(v -> asking.equals(Optional.of(v.version().version())))
                .findFirst()
                .or(() ->
                        found.versions().stream()
                                .filter(KnownVersion::inForce)
                                .reduce((_, later) -> later));
    }

    void show(KnownVersion version) {
        open.set(Optional.of(version));
    }

    /// The text of a version, with marks against the one before it.
    List<Difference.Line> text(KnownVersion version) {
        Locale language = language();
        List<KnownVersion> all = known.get().map(Known::versions).orElse(List.of());
        int place = all.indexOf(version);
        PolicyVersion before = place > 0 ? all.get(place - 1).version() : version.version();
        return Difference.between(before.in(language), version.version().in(language));
    }

    /// What the version asks, if it asks something.
    Optional<Banner> asks(KnownVersion version) {
        return known.get().map(Known::banners).orElse(List.of()).stream()
                .filter(b -> b.version().version().equals(version.version().version()))
                .findFirst();
    }

    void accept(PolicyVersion version) {
        desk.act(
                _ -> policies.agree(desk.ports().actor(), version, language()),
                _ -> Text.of("privacy.policy.accepted", version.version()),
                this::load);
    }

    /// A no leads to an export; nothing is taken away.
    void decline(PolicyVersion version) {
        desk.act(
                _ -> policies.decline(desk.ports().actor(), version, language()),
                _ -> Text.of("privacy.policy.declined", version.version()),
                () -> {
                    load();
                    desk.open(PrivacyPart.EXPORT);
                });
    }

    /// Asks for a newer feed. Without one, everything known stays and is dated.
    void look() {
        desk.act(
                _ -> {
                    try {
                        return policies.look(desk.ports().feed()).versions().size();
                    } catch (FeedException e) {
                        return -1;
                    }
                },
                found ->
                        found < 0
                                ? Text.of("privacy.policy.unreachable")
                                : Text.of("privacy.policy.looked-now", found),
                this::load);
    }

    private Locale language() {
        return desk.texts().language().locale();
    }
}
