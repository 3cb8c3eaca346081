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

    /** The variants that answer changing calls in another way. */
    private static final List<Switch> CHANGING = List.of(
            Switch.ARRAY,
            Switch.MIXED_400_BARE_ARRAY,
            Switch.LEGACY_500,
            Switch.ERRO_CODE,
            Switch.COUPON_AMOUNT,
            Switch.PRODUCT_CREATED,
            Switch.OFFERS_OBJECT,
            Switch.UNKNOWN_URL,
            Switch.CANCELED_500,
            Switch.CHARGE_PLURAL,
            Switch.NEXT_CHARGE_ISO);

    private final Map<String, byte[]> inputs = new LinkedHashMap<>();

    /** All inputs, each once: today's answers first, then those of every variant. */
    public static Collection<byte[]> seeds() {
        var recording = new Recording();
        recording.read();
        recording.change(List.of());
        CHANGING.forEach(variant -> recording.change(List.of(variant)));
        return recording.inputs.values();
    }

    private void read() {
        try (StormFixture given = new StormFixture()) {
            Targets targets = given.targets.find();
            record(given, targets, false);
            for (Switch variant : Switch.values()) {
                given.simulator.switches().turnOn(variant);
                record(given, targets, false);
                given.simulator.switches().turnOff(variant);
            }
        }
    }

    /** What is changed is spent; so each variant has a store of its own. */
    private void change(List<Switch> variants) {
        try (StormFixture given = new StormFixture()) {
            Targets targets = given.targets.find();
            variants.forEach(given.simulator.switches()::turnOn);
            record(given, targets, true);
        }
    }

    private void record(StormFixture given, Targets targets, boolean changing) {
        List<EveryCall> calls = EveryCall.all(targets);
        for (int number = 0; number < calls.size(); number++) {
            if (calls.get(number).changes() == changing) {
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
        String here = given.simulator.endpoint().toString();
        answers.forEach(answer -> keep(number, answer.status(), invented(answer.body(), here, targets)));
    }

    private static Transport listening(Transport network, List<HttpAnswer> answers) {
        return call -> {
            HttpAnswer answer = network.send(call);
            answers.add(answer);
            return answer;
        };
    }

    /** With the ids the fuzzed client asks for. */
    private static byte[] invented(byte[] answer, String here, Targets targets) {
        String body = new String(answer, StandardCharsets.UTF_8).replace(here, "https://aurora.example.org");
        for (Map.Entry<String, String> name : targets.renaming(Targets.INVENTED).entrySet()) {
            body = body.replace(name.getKey(), name.getValue());
        }
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private void keep(int number, int answered, byte[] body) {
        int status = DecoderFuzz.STATUSES.contains(answered) ? answered : 200;
        byte[] input = DecoderFuzz.input(number, status, body);
        if (input.length <= Fuzzing.LONGEST) {
            inputs.putIfAbsent(new String(input, StandardCharsets.ISO_8859_1), input);
        }
    }
}
