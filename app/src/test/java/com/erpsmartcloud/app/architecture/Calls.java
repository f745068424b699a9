package com.erpsmartcloud.app.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;

/// Names calls for rules, whatever the arguments.
final class Calls {

    private Calls() {}

    /// Calls of a method of `owner`, also through a class that extends or implements it.
    static DescribedPredicate<JavaMethodCall> named(Class<?> owner, String method) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + method, call -> isTo(call, owner, method));
    }

    /// Calls and method references alike.
    static DescribedPredicate<JavaAccess<?>> accessTo(Class<?> owner, String method) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + method, access -> isTo(access, owner, method));
    }

    /// Also the constructor call by which a class extends `type`.
    static DescribedPredicate<JavaConstructorCall> constructorOf(Class<?> type) {
        return DescribedPredicate.describe(
                "new " + type.getSimpleName(), call -> call.getTargetOwner().isEquivalentTo(type));
    }

    /// `Thread.currentThread().interrupt()` only puts back what the thread itself had received.
    static DescribedPredicate<JavaMethodCall> interruptOfAnotherThread() {
        return DescribedPredicate.describe(
                "Thread.interrupt",
                call -> isTo(call, Thread.class, "interrupt") && !isOnOwnThread(call));
    }

    private static boolean isOnOwnThread(JavaMethodCall interrupt) {
        return interrupt.getOrigin().getMethodCallsFromSelf().stream()
                .filter(call -> call.getLineNumber() == interrupt.getLineNumber())
                .anyMatch(call -> isTo(call, Thread.class, "currentThread"));
    }

    private static boolean isTo(JavaAccess<?> access, Class<?> owner, String method) {
        return access instanceof JavaCodeUnitAccess<?>
                && access.getTarget().getName().equals(method)
                && access.getTargetOwner().isAssignableTo(owner);
    }
}
