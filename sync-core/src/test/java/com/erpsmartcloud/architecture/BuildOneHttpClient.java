package com.erpsmartcloud.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import okhttp3.OkHttpClient;

import java.util.SortedSet;
import java.util.TreeSet;

/// At most one class makes an HTTP client or its builder; deriving from that client is free.
final class BuildOneHttpClient extends ArchCondition<JavaClass> {

    private final SortedSet<String> builders = new TreeSet<>();

    BuildOneHttpClient() {
        super("leave building the HTTP client to one class");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaConstructorCall call : type.getConstructorCallsFromSelf()) {
            JavaClass built = call.getTargetOwner();
            if (built.isEquivalentTo(OkHttpClient.class)
                    || built.isEquivalentTo(OkHttpClient.Builder.class)) {
                builders.add(type.getName());
            }
        }
    }

    @Override
    public void finish(ConditionEvents events) {
        if (builders.size() > 1) {
            events.add(SimpleConditionEvent.violated(this, "HTTP clients made by " + builders));
        }
    }
}
