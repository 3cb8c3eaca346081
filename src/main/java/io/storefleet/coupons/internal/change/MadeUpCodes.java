package io.storefleet.coupons.internal.change;

import io.storefleet.coupons.CodePattern;
import io.storefleet.coupons.CouponProblem;
import io.storefleet.coupons.CouponProblem.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Makes up codes by chance, each as likely as any other, none twice and none that there is already. */
final class MadeUpCodes {

    /** With half of the combinations free this is never reached but for when others have nearly all of them. */
    private static final int ROUNDS = 200;

    private final RandomGenerator random;

    MadeUpCodes(RandomGenerator random) {
        this.random = random;
    }

    /** @param taken tells which of some codes are there already */
    List<String> make(CodePattern pattern, Function<Collection<String>, Set<String>> taken) {
        Checks.refuse(!pattern.possible(), Kind.TOO_FEW_COMBINATIONS);
        var made = new LinkedHashSet<String>();
        for (int round = 0; round < ROUNDS && made.size() < pattern.count(); round++) {
            var fresh = new LinkedHashSet<String>();
            while (fresh.size() < pattern.count() - made.size()) {
                fresh.add(code(pattern));
            }
            fresh.removeAll(made);
            fresh.removeAll(taken.apply(fresh));
            made.addAll(fresh);
        }
        if (made.size() < pattern.count()) {
            throw new CouponProblem(Kind.TOO_FEW_COMBINATIONS);
        }
        return new ArrayList<>(made);
    }

    private String code(CodePattern pattern) {
        var characters = pattern.alphabet().characters();
        var code = new StringBuilder(pattern.prefix());
        for (int i = 0; i < pattern.length(); i++) {
            code.append(characters.charAt(random.nextInt(characters.length())));
        }
        return code.toString();
    }
}
