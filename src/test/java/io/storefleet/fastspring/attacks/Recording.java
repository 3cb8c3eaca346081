package io.storefleet.fastspring.attacks;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.HttpAnswer;
import io.storefleet.fastspring.Transport;
import io.storefleet.simulator.Switch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a simulator answers to every call in each of its shapes, as inputs for {@link DecoderFuzz}. */
public final class Recording {

    private final Map<String, byte[]> inputs = new LinkedHashMap<>();

    /** All inputs, each once: today's answers first, then those of every variant. */
    public static Collection<byte[]> seeds() {
        var recording = new Recording();
        recording.take(List.of());
        for (Switch variant : Switch.values()) {
            recording.take(List.of(variant));
        }
        return recording.inputs.values();
    }

    private void take(List<Switch> variants) {
        try (StormFixture given = new StormFixture()) {
            Targets targets = given.targets.find();
            variants.forEach(given.simulator.switches()::turnOn);
            List<EveryCall> calls = EveryCall.all(targets);
            for (int number = 0; number < calls.size(); number++) {
                record(given, calls.get(number), number, targets);
            }
        }
    }

    private void record(StormFixture given, EveryCall call, int number, Targets targets) {
        List<HttpAnswer> answers = new ArrayList<>();
        FastSpring client = given.client(network -> listening(network, answers));
        try {
            call.make(client);
        } catch (FastSpringException refused) {
            // Refusals are answers, too.
        }
        answers.forEach(answer -> keep(number, answer, targets));
    }

    private static Transport listening(Transport network, List<HttpAnswer> answers) {
        return call -> {
            HttpAnswer answer = network.send(call);
            answers.add(answer);
            return answer;
        };
    }

    /** With the ids the fuzzed client asks for; statuses the fuzzer does not draw count as 200. */
    private void keep(int number, HttpAnswer answer, Targets targets) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        for (Map.Entry<String, String> name :
                targets.renaming(Targets.INVENTED).entrySet()) {
            body = body.replace(name.getKey(), name.getValue());
        }
        int status = DecoderFuzz.STATUSES.contains(answer.status()) ? answer.status() : 200;
        byte[] input = DecoderFuzz.input(number, status, body.getBytes(StandardCharsets.UTF_8));
        if (input.length <= Fuzzing.LONGEST) {
            inputs.putIfAbsent(new String(input, StandardCharsets.ISO_8859_1), input);
        }
    }
}
