package com.erpsmartcloud.marketplace.temu;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import java.util.Optional;

/// A right that a shop may not have been granted. The first question shows whether it has; others
/// that come meanwhile wait for that, and are not asked once it was refused. Safe for threads.
final class TemuRight {

    private enum Known {
        NOT_YET,
        GRANTED,
        REFUSED
    }

    private volatile Known known = Known.NOT_YET;

    /// @return empty if the right to it is missing
    interface Question<T> {
        Optional<T> ask() throws ConnectorException, MalformedException;
    }

    /// @return empty if the right to it is missing
    <T> Optional<T> ask(Question<T> question) throws ConnectorException, MalformedException {
        if (known == Known.NOT_YET) {
            synchronized (this) {
                if (known == Known.NOT_YET) {
                    return asked(question);
                }
            }
        }
        return known == Known.REFUSED ? Optional.empty() : asked(question);
    }

    private <T> Optional<T> asked(Question<T> question)
            throws ConnectorException, MalformedException {
        Optional<T> answer = question.ask();
        known = answer.isPresent() ? Known.GRANTED : Known.REFUSED;
        return answer;
    }
}
