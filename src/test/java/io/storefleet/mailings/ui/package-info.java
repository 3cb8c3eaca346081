@NullMarked
package io.storefleet.mailings.ui;

import org.jspecify.annotations.NullMarked;
