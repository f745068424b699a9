package com.erpsmartcloud.orders;

import com.erpsmartcloud.store.Like;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

import java.util.List;

/// Orders one of whose numbers, or one of whose articles, begins with a text.
///
/// The few that fit are looked up first and the list is made of them: asked the other way round,
/// whether each order of the list is among them, the database took seconds. Where many fit, some
/// soon turn up in the order of the list itself.
final class OrderText {

    /// So many are looked up first.
    static final int FEW = 10_000;

    private static final String FIRST = " FETCH FIRST %d ROWS ONLY".formatted(FEW + 1);

    private static final String NUMBERED =
            """
            (SELECT no FROM customer_order WHERE order_number LIKE :text ESCAPE '!'%1$s)
            UNION
            (SELECT no FROM customer_order
              WHERE order_number = :parent AND external_id LIKE :text ESCAPE '!'%1$s)
            UNION
            (SELECT f.no FROM order_alias a JOIN customer_order f ON f.id = a.order_id
              WHERE a.external_id LIKE :text ESCAPE '!'%1$s)\
            """
                    .formatted(FIRST);

    private static final String SOLD =
            """
             UNION
            (SELECT DISTINCT f.no FROM listing g JOIN order_line l ON l.listing_id = g.id
               JOIN customer_order f ON f.id = l.order_id
              WHERE g.article LIKE :text ESCAPE '!'%1$s)\
            """
                    .formatted(FIRST);

    private static final String NUMBER_FITS =
            """
            o.order_number LIKE :text ESCAPE '!' OR o.order_number = :parent AND o.external_id LIKE :text ESCAPE '!'
             OR EXISTS (SELECT 1 FROM order_alias a WHERE a.order_id = o.id AND a.external_id LIKE :text ESCAPE '!')\
            """;

    private static final String ARTICLE_FITS =
            """
             OR EXISTS (SELECT 1 FROM order_line l JOIN listing g ON g.id = l.listing_id
                         WHERE l.order_id = o.id AND g.article LIKE :text ESCAPE '!')\
            """;

    private static final String ARTICLES =
            "SELECT COUNT(*) > 0 FROM (SELECT 1 FROM listing WHERE article LIKE :text ESCAPE '!'"
                    + " FETCH FIRST ROW ONLY)";

    private final String pattern;
    private final String parent;
    private final boolean articles;
    private final List<Long> found;

    private OrderText(String pattern, String parent, boolean articles, List<Long> found) {
        this.pattern = pattern;
        this.parent = parent;
        this.articles = articles;
        this.found = found;
    }

    /// @param text not blank
    static OrderText find(Handle handle, String text) {
        int dash = text.lastIndexOf('-');
        String pattern = Like.begins(text);
        String parent = dash > 0 ? text.substring(0, dash) : text;
        boolean articles =
                handle.createQuery(ARTICLES).bind("text", pattern).mapTo(Boolean.class).one();
        List<Long> found =
                handle.createQuery(articles ? NUMBERED + SOLD : NUMBERED)
                        .bind("text", pattern)
                        .bind("parent", parent)
                        .mapTo(Long.class)
                        .list();
        return new OrderText(pattern, parent, articles, found);
    }

    /// Whether the list is made of what was found.
    boolean isFew() {
        return found.size() <= FEW;
    }

    /// The numbers of those few.
    List<Long> found() {
        return found;
    }

    /// What an order must fit where many do.
    String condition() {
        return "(" + NUMBER_FITS + (articles ? ARTICLE_FITS : "") + ")";
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        return statement.bind("text", pattern).bind("parent", parent);
    }
}
