package io.storefleet.fastspring.attacks;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.HttpAnswer;
import io.storefleet.fastspring.RecordingQuota;
import io.storefleet.fastspring.internal.ThingList;
import java.lang.StackWalker.StackFrame;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Sees, where a request leaves, which of the client's methods it came from. */
final class CallWitness {

    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final HttpAnswer NOTHING = new HttpAnswer(200, Map.of(), "{}".getBytes(StandardCharsets.UTF_8));

    /** The methods on the way of a call's requests, as {@link #name(Method)} names them. */
    Set<String> methodsOf(EveryCall call) {
        Set<String> methods = new TreeSet<>();
        var options = new FastSpringFixtures()
                .options(URI.create("https://api.example.org"), new RecordingQuota())
                .withFeatures(EveryCall.FEATURES);
        try {
            call.make(new FastSpring(_ -> seen(methods), options));
        } catch (FastSpringException nothingToRead) {
            // The way there is what counts.
        }
        return methods;
    }

    static String name(Method method) {
        MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
        return method.getDeclaringClass().getName() + "#" + method.getName() + type.descriptorString();
    }

    /** A stream's pages are asked for when its method has returned: what is seen is a lambda of it, or of its list. */
    boolean isLazy(Method method, Set<String> methods) {
        String own = method.getDeclaringClass().getName() + "#lambda$" + method.getName() + "$";
        String shared = ThingList.class.getName() + "#lambda$" + method.getName() + "$";
        return Stream.class.isAssignableFrom(method.getReturnType())
                && methods.stream().anyMatch(each -> each.startsWith(own) || each.startsWith(shared));
    }

    private static HttpAnswer seen(Set<String> methods) {
        WALKER.walk(frames -> frames.map(CallWitness::name).toList()).forEach(methods::add);
        return NOTHING;
    }

    private static String name(StackFrame frame) {
        return frame.getDeclaringClass().getName() + "#" + frame.getMethodName() + frame.getDescriptor();
    }
}
