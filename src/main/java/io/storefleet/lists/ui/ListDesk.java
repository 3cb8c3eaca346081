package io.storefleet.lists.ui;

import io.storefleet.lists.Lists;
import io.storefleet.uikit.Background;
import java.time.Clock;

/** What a page of a list works with. */
@org.springframework.stereotype.Component
public record ListDesk(Lists lists, Background background, Clock clock) {}
