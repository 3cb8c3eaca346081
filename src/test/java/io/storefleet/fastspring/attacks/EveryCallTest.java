package io.storefleet.fastspring.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.Outcome;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The attacks leave no call of the client out. */
class EveryCallTest {

    private static final String LIBRARY = FastSpring.class.getPackageName() + ".";

    /** Public methods of the services that send nothing, each with the reason. */
    private static final Map<String, String> NOT_CALLS = Map.of("toString", "says what it is");

    private final CallWitness witness = new CallWitness();

    @Test
    void everyPublicMethodOfEveryServiceIsCalled() {
        Set<String> called = new TreeSet<>();
        for (EveryCall call : EveryCall.all(Targets.INVENTED)) {
            called.addAll(witness.methodsOf(call));
        }

        Map<String, Method> all = methods(FastSpring.class, "");

        assertThat(all).hasSizeGreaterThan(80);
        assertThat(all.entrySet().stream()
                        .filter(each -> !called.contains(CallWitness.name(each.getValue())))
                        .filter(each -> !witness.isLazy(each.getValue(), called))
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @Test
    void isNamedAfterTheMethodItCalls() {
        Map<String, Method> all = methods(FastSpring.class, "");
        for (EveryCall call : EveryCall.all(Targets.INVENTED)) {
            Set<String> reached = witness.methodsOf(call);
            String name = call.name().split(" ")[0];
            List<Method> meant = all.entrySet().stream()
                    .filter(each -> each.getKey().startsWith(name + "("))
                    .map(Map.Entry::getValue)
                    .toList();

            assertThat(meant)
                    .as(call.name())
                    .anyMatch(method -> reached.contains(CallWitness.name(method)) || witness.isLazy(method, reached));
            assertThat(meant).as(call.name()).allMatch(method -> changes(method) == call.changes());
        }
    }

    /** What changes something tells its outcome (and nothing else does). */
    private static boolean changes(Method method) {
        return method.getGenericReturnType().getTypeName().contains(Outcome.class.getName());
    }

    private static Map<String, Method> methods(Class<?> service, String path) {
        Map<String, Method> found = new LinkedHashMap<>();
        for (Method method : publics(service)) {
            String name = path + method.getName();
            if (isService(method.getReturnType())) {
                found.putAll(methods(method.getReturnType(), name + "."));
            } else if (service != FastSpring.class) {
                found.put(name + "(" + List.of(method.getParameterTypes()) + ")", method);
            }
        }
        return found;
    }

    private static List<Method> publics(Class<?> service) {
        List<Method> methods = new ArrayList<>(List.of(service.getDeclaredMethods()));
        methods.removeIf(method -> !Modifier.isPublic(method.getModifiers())
                || Modifier.isStatic(method.getModifiers())
                || method.isSynthetic()
                || NOT_CALLS.containsKey(method.getName()));
        return methods;
    }

    /** A service is made of a caller. */
    private static boolean isService(Class<?> type) {
        return type.getName().startsWith(LIBRARY)
                && Stream.of(type.getDeclaredFields())
                        .anyMatch(field -> field.getType().getSimpleName().equals("Caller"))
                && type != FastSpring.class;
    }
}
