/** The demo behind {@code ./storefleet run}: PostgreSQL, simulator and invented agencies beside the application. */
@NullMarked
package io.storefleet.demo;

import org.jspecify.annotations.NullMarked;
