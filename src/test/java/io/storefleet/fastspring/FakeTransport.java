package io.storefleet.fastspring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Answers from a script, the last line again and again, and keeps what it was asked. */
public final class FakeTransport implements Transport {

    public final List<HttpCall> calls = new ArrayList<>();
    private final Deque<Object> script = new ArrayDeque<>();

    public FakeTransport answer(int status, String body) {
        return answer(status, Map.of(), body);
    }

    public FakeTransport answer(int status, Map<String, String> headers, String body) {
        script.add(new HttpAnswer(status, headers, body.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    public FakeTransport fail(IOException failure) {
        script.add(failure);
        return this;
    }

    public String target(int call) {
        var uri = calls.get(call).uri();
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    @Override
    public HttpAnswer send(HttpCall call) throws IOException {
        calls.add(call);
        Object next = script.size() > 1 ? script.remove() : script.element();
        if (next instanceof IOException failure) {
            throw failure;
        }
        return (HttpAnswer) next;
    }
}
