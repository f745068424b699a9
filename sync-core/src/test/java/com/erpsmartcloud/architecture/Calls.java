package com.erpsmartcloud.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;

/// Names method calls for rules, whatever the arguments.
final class Calls {

    private Calls() {}

    /// Calls of a method declared in `owner`, also by way of a class that extends or implements it.
    static DescribedPredicate<JavaMethodCall> named(Class<?> owner, String method) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + method,
                call ->
                        call.getTarget().getName().equals(method)
                                && call.getTargetOwner().isAssignableTo(owner));
    }
}
