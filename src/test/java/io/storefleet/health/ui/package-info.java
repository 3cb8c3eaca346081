/** The home page, opened without a browser. */
@NullMarked
package io.storefleet.health.ui;

import org.jspecify.annotations.NullMarked;
