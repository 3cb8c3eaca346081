package io.storefleet.tenancy;

import io.storefleet.StorefleetApplication;
import io.storefleet.team.Decision;
import io.storefleet.team.StoreScope;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/** Finds every method of every module's public services and calls it. */
final class ServiceWalk {

    private final ApplicationContext context;

    ServiceWalk(ApplicationContext context) {
        this.context = context;
    }

    /** How a call ended: an answer, null for none, or what it threw. */
    record Outcome(@Nullable Object answer, @Nullable Throwable thrown) {}

    /** The methods of all interfaces in a module's root package that a bean implements. */
    List<Method> methods() {
        return context.getBeansOfType(Object.class, false, false).values().stream()
                .flatMap(bean -> ClassUtils.getAllInterfacesForClassAsSet(AopUtils.getTargetClass(bean)).stream())
                .distinct()
                .filter(ServiceWalk::isModulesApi)
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .sorted((one, other) -> name(one).compareTo(name(other)))
                .toList();
    }

    private static boolean isModulesApi(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && type.getPackageName().matches("io\\.storefleet\\.[a-z]+")
                && sourceOf(type).equals(sourceOf(StorefleetApplication.class));
    }

    private static Object sourceOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    /** Such as {@code Stores.describe(StoreId,String,List)}. */
    static String name(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(
                        ",", method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(", ")"));
    }

    Outcome call(Method method, @Nullable Object[] arguments) {
        try {
            return new Outcome(method.invoke(context.getBean(method.getDeclaringClass()), arguments), null);
        } catch (InvocationTargetException e) {
            return new Outcome(null, e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** Whether an answer says "no" or "none". */
    static boolean isNothing(@Nullable Object answer) {
        return switch (answer) {
            case null -> true;
            case Optional<?> some -> some.isEmpty();
            case Collection<?> some -> some.isEmpty();
            case java.util.Map<?, ?> some -> some.values().stream().allMatch(ServiceWalk::isNothing);
            case Boolean yes -> !yes;
            case String text -> text.isEmpty();
            case Number number -> number.longValue() == 0;
            case Decision decision -> decision instanceof Decision.Refused;
            case StoreScope.Only(var stores) -> stores.isEmpty();
            default -> false;
        };
    }
}
