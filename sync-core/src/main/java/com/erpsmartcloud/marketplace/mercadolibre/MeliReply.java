package com.erpsmartcloud.marketplace.mercadolibre;

import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// An answer that may be used.
///
/// @param json an object or a list; missing for an answer that has no content
/// @param asOf Mercado Libre's time when it answered, UTC
/// @param version of a user product's stock, empty elsewhere
record MeliReply(JsonNode json, Instant asOf, String version) {

    /// @throws MalformedException if it is a list, or nothing
    Fields object() throws MalformedException {
        return Fields.of(json, "$");
    }

    /// @throws MalformedException if it is no list
    List<Fields.Element> list() throws MalformedException {
        if (!json.isArray()) {
            throw new MalformedException("$", "not a list");
        }
        List<Fields.Element> elements = new ArrayList<>(json.size());
        for (JsonNode element : json) {
            elements.add(new Fields.Element(element, "$[" + elements.size() + "]"));
        }
        return elements;
    }
}
