package plan_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"testing/fstest"

	"github.com/redraft-go/redraft/plan"
)

// A plan in a file. What is wrong with a plan, and that there is no file, are
// told apart.
func ExampleReadFile() {
	p, err := plan.ReadFile("testdata/lease.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.Title)
	fmt.Println(p.Version("lease-2").Point("3").Text)

	_, err = plan.ReadFile("testdata/leese.json")
	fmt.Println(errors.Is(err, fs.ErrNotExist))
	// Output:
	// Two drafts of a lease (texts invented): numbers and text only
	// The rent is 1,350 euros a month.
	// true
}

// The embedded plan is kept as a folder, one file a version.
func ExampleReadDir() {
	p, err := plan.ReadDir(os.DirFS("ukraine2025/data"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(p.Versions), "versions,", len(p.Reports), "reports,", len(p.Statements),
		"statements")
	// Output: 18 versions, 263 reports, 60 statements
}

// The problems of all files come at once, each in its place.
func ExampleReadDir_problems() {
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	_, err := plan.ReadDir(fstest.MapFS{
		"plan.json": file(
			`{"format": "redraft.plan/1", "id": "strait", "themes": [{"id": "fees", "name": "Fees"}]}`),
		"statements.json": file(`{"statements": []}`),
		"march.json": file(
			"{\"id\": \"march\",\n \"points\": [{\"number\": \"1\", \"theme\": \"fee\", \"text\": \"The fee is 500 crowns.\"}]}"),
		"april.json.txt": file(`{"id": "april"}`),
	}, plan.Name("strait"))
	if refused, ok := errors.AsType[*plan.Error](err); ok {
		for _, d := range refused.Diagnostics {
			fmt.Println(d.Line(refused.Name))
			fmt.Println("  " + d.Advice)
		}
	}
	// Output:
	// strait/april.json.txt: error: this is no part of a plan [unknown-file]
	//   a plan is kept in files that end in .json; names that begin with a dot or end in .md are passed over
	// strait/march.json:2:38: error: theme "fee" is not in the folder [unknown-theme]
	//   did you mean "fees"?
	// strait/sources.json: error: the file is missing [missing-file]
	//   if there is nothing to say in it, write {}
}
