package io.storefleet.coupons;

import io.storefleet.coupons.CouponRule.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a change of codes would do to the coupon as the store tells of it now.
 *
 * @param there how many codes it has
 * @param added codes it would have anew
 * @param removed codes it would have no more
 * @param idle named, but without effect: there already, or not there to be deleted
 * @param elsewhere those of {@code removed} that our copy does not know: somebody added them elsewhere since
 * @param taken codes of {@code added} that other coupons of the store have, with that coupon
 * @param parts of the rule that would change as well
 * @param digest of the codes and the rule as they are; the change is refused once they are others
 */
public record CodePlan(
        int there,
        List<String> added,
        List<String> removed,
        List<String> idle,
        List<String> elsewhere,
        Map<String, String> taken,
        Set<Part> parts,
        String digest) {

    public CodePlan {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        idle = List.copyOf(idle);
        elsewhere = List.copyOf(elsewhere);
        taken = Map.copyOf(taken);
        parts = Set.copyOf(parts);
    }

    /** How many codes it would have afterwards. */
    public int left() {
        return there + added.size() - removed.size();
    }

    /** Whether nothing would become different. */
    public boolean idleAltogether() {
        return added.isEmpty() && removed.isEmpty() && parts.isEmpty();
    }

    /** Codes are worth money. */
    @Override
    public String toString() {
        return "CodePlan[" + there + " +" + added.size() + " -" + removed.size() + "]";
    }
}
