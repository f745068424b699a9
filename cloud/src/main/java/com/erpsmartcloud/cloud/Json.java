package com.erpsmartcloud.cloud;

import io.javalin.json.JsonMapper;

import java.lang.reflect.Type;

/// Lets Javalin, which knows only Jackson 2, read and write with Jackson 3.
final class Json implements JsonMapper {

    private static final tools.jackson.databind.json.JsonMapper MAPPER =
            tools.jackson.databind.json.JsonMapper.shared();

    @Override
    public String toJsonString(Object value, Type type) {
        return MAPPER.writeValueAsString(value);
    }

    @Override
    public <T> T fromJsonString(String json, Type type) {
        return MAPPER.readValue(json, MAPPER.constructType(type));
    }
}
