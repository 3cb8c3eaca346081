package io.storefleet.returns.internal;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.ReturnId;
import io.storefleet.fastspring.returns.Return;
import io.storefleet.lists.LiveObjects;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads returns from their store for a pasted list. */
@Component
class LiveReturns implements LiveObjects {

    @Override
    public String kind() {
        return "returns";
    }

    @Override
    public List<ItemResult<Live>> read(FastSpring store, List<String> ids) {
        return store.returns().get(ids.stream().map(ReturnId::new).toList()).stream()
                .map(LiveReturns::live)
                .toList();
    }

    private static ItemResult<Live> live(ItemResult<Return> result) {
        return switch (result) {
            case ItemResult.Success<Return>(var id, var told) -> new ItemResult.Success<>(id, live(told));
            case ItemResult.Failure<Return>(var id, var code, var text) -> new ItemResult.Failure<>(id, code, text);
        };
    }

    private static Live live(Return told) {
        var reference = told.reference();
        return new Live(
                reference == null ? null : reference.value(),
                told.state().completed() ? "completed" : "open",
                told.totals().total().money(),
                told.state().live());
    }
}
