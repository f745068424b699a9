package com.erpsmartcloud.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.Set;

/// No `double` and no `float` in fields, parameters and results.
final class KeepAmountsExact extends ArchCondition<JavaClass> {

    private static final Set<String> INEXACT =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    KeepAmountsExact() {
        super("keep amounts exact");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaField field : type.getFields()) {
            report(field.getRawType(), field.getDescription(), type, events);
        }
        for (JavaCodeUnit method : type.getCodeUnits()) {
            report(method.getRawReturnType(), method.getDescription(), type, events);
            for (JavaClass parameter : method.getRawParameterTypes()) {
                report(parameter, method.getDescription(), type, events);
            }
        }
    }

    private static void report(
            JavaClass used, String where, JavaClass type, ConditionEvents events) {
        if (INEXACT.contains(used.getBaseComponentType().getName())) {
            events.add(SimpleConditionEvent.violated(type, where + " has a " + used.getName()));
        }
    }
}
