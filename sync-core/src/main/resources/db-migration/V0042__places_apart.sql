-- V0039 gave all figures of a company that was there before it one and the same place: within a subquery a sequence is
-- asked once only. They get places of their own. What waits there may be the figure of another listing, so it is thrown
-- away, and what is to be shown is planned anew when the store's figures are read next.
UPDATE published_quantity SET
    place = place - MOD(place, 1099511627776) + NEXT VALUE FOR published_place,
    wanted = CASE WHEN answer IN ('REFUSED', 'TAKEN_BACK') THEN wanted ELSE -1 END
 WHERE place IN (SELECT place FROM published_quantity WHERE place <> 0 GROUP BY place HAVING COUNT(*) > 1);

DELETE FROM waiting_stock w
 WHERE NOT EXISTS (SELECT 1 FROM published_quantity q
                    WHERE q.listing_id = w.listing_id AND q.warehouse_external_id = w.warehouse_external_id
                      AND q.place = ABS(w.place));
