package io.storefleet.products.internal.bulk;

import io.storefleet.jobs.LeaseLostException;
import io.storefleet.jobs.Progress;
import io.storefleet.products.ProductTables.Begun;
import io.storefleet.testing.ScriptedRun;

/** A hold on the job that is lost as soon as it has something to write. */
final class Dying extends ScriptedRun {

    Dying(Begun begun) {
        super(begun.job(), begun.store(), "", Progress.of(2));
    }

    @Override
    public void commit(String checkpoint, Progress progress, Runnable rows) {
        throw new LeaseLostException();
    }
}
