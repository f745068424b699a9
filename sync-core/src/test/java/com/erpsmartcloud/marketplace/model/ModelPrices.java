package com.erpsmartcloud.marketplace.model;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.PriceTarget;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.money.Money;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Prices of the model marketplace.
public final class ModelPrices implements PriceTarget {

    public final Map<String, Money> shown = new HashMap<>();

    /// Articles whose price it refuses.
    public final Set<String> refused = new HashSet<>();

    /// Articles for which every call is refused as a whole.
    public final Set<String> malformed = new HashSet<>();

    /// Answers that are lost after they have worked.
    public int losses;

    public int calls;

    @Override
    public List<Answer> write(StoreAccess store, List<Wish> wishes) throws ConnectorException {
        calls++;
        if (wishes.stream().anyMatch(wish -> malformed.contains(wish.article()))) {
            throw new ConnectorException(
                    new ConnectorFailure.Rejected(400, "BAD", "malformed", ""));
        }
        List<Answer> answers = wishes.stream().map(this::take).toList();
        if (losses > 0) {
            losses--;
            throw new ConnectorException(new ConnectorFailure.Unreachable(true));
        }
        return answers;
    }

    private Answer take(Wish wish) {
        if (refused.contains(wish.article())) {
            return new Answer.Refused("TOO_LOW", "below the floor");
        }
        shown.put(wish.article(), wish.price());
        return new Answer.Accepted();
    }
}
