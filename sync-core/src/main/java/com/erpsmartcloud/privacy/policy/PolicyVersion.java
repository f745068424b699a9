package com.erpsmartcloud.privacy.policy;

import com.erpsmartcloud.privacy.Digest;
import com.erpsmartcloud.privacy.Languages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// A version of the policy with its words in all languages.
///
/// @param texts paragraphs by language tag, every one of [Languages#ALL]
public record PolicyVersion(
        String version,
        Instant published,
        Instant effective,
        Change change,
        Map<String, List<Paragraph>> texts) {

    /// Between publication and effect. Policy clause 12.
    public static final Duration NOTICE = Duration.ofDays(14);

    public PolicyVersion {
        texts = Map.copyOf(texts);
    }

    public boolean givesNotice() {
        return !effective.isBefore(published.plus(NOTICE));
    }

    public List<Paragraph> in(Locale language) {
        return Objects.requireNonNull(texts.get(Languages.nearest(language)), version);
    }

    /// SHA-256 of the words in one language, hexadecimal: what the ledger keeps of an answer.
    public String sha256(String language) {
        StringBuilder all = new StringBuilder(version).append('\n').append(language);
        for (Paragraph p : Objects.requireNonNull(texts.get(language), language)) {
            all.append('\n').append(p.id()).append('\t').append(p.clause()).append('\t');
            all.append(p.text());
        }
        return Digest.sha256(all.toString());
    }

    /// SHA-256 of everything about this version.
    public String sha256() {
        StringBuilder all = new StringBuilder();
        all.append(version).append('\n').append(published).append('\n').append(effective);
        all.append('\n').append(change);
        Languages.ALL.forEach(language -> all.append('\n').append(sha256(language)));
        return Digest.sha256(all.toString());
    }
}
