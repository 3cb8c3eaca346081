package io.storefleet.jobs.internal;

import io.storefleet.fastspring.Pause;
import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** The time a node lives in; see {@link QuotaTime}. */
public record QuotaNodeTime(UnaryOperator<Instant> clock, Clock node, Pause pause) {}
