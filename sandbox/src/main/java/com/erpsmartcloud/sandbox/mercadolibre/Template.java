package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.json.Json;

import tools.jackson.databind.node.ObjectNode;

/// A body with everything in it that is the same in all answers.
record Template(ObjectNode body) {

    static Template of(String json) {
        return new Template((ObjectNode) Json.MAPPER.readTree(json));
    }

    /// A copy to be filled in.
    ObjectNode fresh() {
        return body.deepCopy();
    }
}
