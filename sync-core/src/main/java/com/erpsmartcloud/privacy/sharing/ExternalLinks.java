package com.erpsmartcloud.privacy.sharing;

import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// Links that leave the program: the first one to each domain names it. Policy clause 11.
public final class ExternalLinks {

    private final Store store;

    public ExternalLinks(Store store) {
        this.store = store;
    }

    /// What to do with a link.
    public sealed interface Link {

        /// Not a web address that can be opened safely.
        record Refused() implements Link {}

        /// Opened before; go on.
        record Known(String domain) implements Link {}

        /// Show the domain, in letters nobody can confuse (`xn--` for foreign ones), and ask.
        record FirstTime(String domain) implements Link {}
    }

    public Link of(URI link) {
        Optional<String> domain = domain(link);
        if (domain.isEmpty()) {
            return new Link.Refused();
        }
        return isKnown(domain.get())
                ? new Link.Known(domain.get())
                : new Link.FirstTime(domain.get());
    }

    /// Notes that the seller has seen the domain's name and went there.
    public void opened(String actor, String domain) {
        if (isKnown(domain)) {
            return;
        }
        store.write(
                actor,
                "link.first",
                tx ->
                        tx.subject(domain)
                                .detail("first", true)
                                .derive(
                                        Tables.KNOWN_DOMAIN,
                                        "INSERT INTO known_domain (id, domain, first_at)"
                                                + " VALUES (?, ?, ?)",
                                        tx.ids().fresh(),
                                        domain,
                                        tx.at().toEpochMilli()));
    }

    private boolean isKnown(String domain) {
        return store.read(h ->
                h.createQuery("SELECT COUNT(*) FROM known_domain WHERE domain = ?")
                        .bind(0, domain)
                        .mapTo(Long.class)
                        .one())
                > 0;
    }

    /// A name before an @ is no domain, though it may look like one: such links are refused.
    private static Optional<String> domain(URI link) {
        String scheme = String.valueOf(link.getScheme()).toLowerCase(Locale.ROOT);
        String host = link.getHost();
        if (!(scheme.equals("https") || scheme.equals("http"))
                || host == null
                || link.getRawUserInfo() != null
                || host.length() > 253) {
            return Optional.empty();
        }
        String name = IDN.toASCII(host).toLowerCase(Locale.ROOT);
        return Optional.of(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
    }
}
