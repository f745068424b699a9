package com.erpsmartcloud.architecture.planted.http;

import okhttp3.OkHttpClient;

/// Makes an HTTP client of its own.
public final class SecondClient {

    private SecondClient() {}

    public static OkHttpClient make() {
        return new OkHttpClient.Builder().build();
    }
}
