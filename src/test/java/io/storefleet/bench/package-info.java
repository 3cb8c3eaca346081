/** The benchmarks; each ends in one line that starts with BENCH. */
@NullMarked
package io.storefleet.bench;

import org.jspecify.annotations.NullMarked;
