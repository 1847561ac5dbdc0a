package version

import (
	"runtime"
	"runtime/debug"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestLine holds what is said of a build, as far as Go recorded it.
func TestLine(t *testing.T) {
	t.Parallel()
	built := ", " + runtime.Version() + " " + runtime.GOOS + "/" + runtime.GOARCH
	assert.Equal(t, "redraft (devel)"+built, line(nil))
	assert.Equal(t, "redraft v0.1.0"+built,
		line(&debug.BuildInfo{Main: debug.Module{Version: "v0.1.0"}}))
	assert.Equal(t, "redraft (devel), commit 1234abcd with changes"+built,
		line(&debug.BuildInfo{Settings: []debug.BuildSetting{
			{Key: "vcs.revision", Value: "1234abcd"}, {Key: "vcs.modified", Value: "true"},
		}}))
}
