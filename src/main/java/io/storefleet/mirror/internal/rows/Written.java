package io.storefleet.mirror.internal.rows;

/**
 * What a write did.
 *
 * @param met different objects given, erased people left out
 * @param added rows that were not there
 * @param changed rows that were there and are different now
 */
public record Written(int met, int added, int changed) {

    public static final Written NOTHING = new Written(0, 0, 0);

    public Written plus(Written other) {
        return new Written(met + other.met, added + other.added, changed + other.changed);
    }
}
