Option Explicit

' Does in LibreOffice Writer what a person would do. The steps come from a text file, one a line: a verb, a tab, and
' what it is done with. A step that fails is written to the second file, and the rest is not done. Places are found by
' words that stand in the document once.

Sub Main(sSteps As String, sFault As String)
	Dim oSteps As Object, oDocument As Object, oOther As Object
	Dim sStep As String, sParts As Variant
	oSteps = createUnoService("com.sun.star.io.TextInputStream")
	oSteps.setInputStream(createUnoService("com.sun.star.ucb.SimpleFileAccess").openFileRead(sSteps))
	On Error GoTo Failed
	Do Until oSteps.isEOF()
		sStep = oSteps.readLine()
		sParts = Split(sStep & Chr(9) & Chr(9), Chr(9))
		If sParts(0) = "open" Then
			oDocument = Opened(sParts(1))
		ElseIf sParts(0) = "copy all of" Then
			oOther = Opened(sParts(1))
			Dispatch(oOther, "SelectAll", Array())
			Dispatch(oOther, "Copy", Array())
		ElseIf sParts(0) <> "" Then
			Perform(oDocument, sParts(0), sParts(1), sParts(2))
		End If
	Loop
	StarDesktop.terminate()
	Exit Sub
Failed:
	Dim nFile As Integer
	nFile = FreeFile
	Open sFault For Output As #nFile
	Print #nFile, sStep & ": " & Error$
	Close #nFile
	StarDesktop.terminate()
End Sub

Function Opened(sAddress As String) As Object
	Opened = StarDesktop.loadComponentFromURL(sAddress, "_blank", 0, Array(Named("Hidden", True)))
End Function

Sub Perform(oDocument As Object, sVerb As String, sWhat As String, sMore As String)
	Dim oView As Object
	oView = oDocument.CurrentController.ViewCursor
	Select Case sVerb
		Case "record"
			oDocument.RecordChanges = (sWhat = "on")
		Case "select"
			oDocument.CurrentController.select(Found(oDocument, sWhat))
		Case "before"
			oView.gotoRange(Found(oDocument, sWhat).Start, False)
		Case "after"
			oView.gotoRange(Found(oDocument, sWhat).End, False)
		Case "paragraph"
			oView.gotoRange(Paragraph(oDocument, sWhat).Start, False)
		Case "paragraph-end"
			oView.gotoRange(Paragraph(oDocument, sWhat).End, False)
		Case "until-paragraph"
			oView.gotoRange(Paragraph(oDocument, sWhat).Start, True)
		Case "until-paragraph-end"
			oView.gotoRange(Paragraph(oDocument, sWhat).End, True)
		Case "type"
			Dispatch(oDocument, "InsertText", Array(Named("Text", sWhat)))
		Case "comment"
			Comment(oDocument, Found(oDocument, sWhat), sMore)
		Case "style"
			oView.ParaStyleName = sWhat
		Case "do"
			Dispatch(oDocument, sWhat, Array())
		Case "italics"
			oView.CharPosture = com.sun.star.awt.FontSlant.ITALIC
		Case "save"
			oDocument.storeToURL(sWhat, Array(Named("FilterName", sMore)))
		Case "close"
			oDocument.close(True)
		Case Else
			Error 5
	End Select
End Sub

' Not by the command, which leaves the cursor in the margin.
Sub Comment(oDocument As Object, oWords As Object, sText As String)
	Dim oComment As Object
	oComment = oDocument.createInstance("com.sun.star.text.textfield.Annotation")
	oComment.Author = "Ada Kallio"
	oComment.Content = sText
	oWords.Text.insertTextContent(oWords, oComment, True)
End Sub

Function Found(oDocument As Object, sWords As String) As Object
	Dim oSearch As Object
	oSearch = oDocument.createSearchDescriptor()
	oSearch.SearchString = sWords
	oSearch.SearchCaseSensitive = True
	Found = oDocument.findFirst(oSearch)
End Function

Function Paragraph(oDocument As Object, sWords As String) As Object
	Dim oFound As Object, oCursor As Object
	oFound = Found(oDocument, sWords)
	oCursor = oFound.Text.createTextCursorByRange(oFound.Start)
	oCursor.gotoStartOfParagraph(False)
	oCursor.gotoEndOfParagraph(True)
	Paragraph = oCursor
End Function

Sub Dispatch(oDocument As Object, sCommand As String, aArguments As Variant)
	Dim oHelper As Object
	oHelper = createUnoService("com.sun.star.frame.DispatchHelper")
	oHelper.executeDispatch(oDocument.CurrentController.Frame, ".uno:" & sCommand, "", 0, aArguments)
End Sub

Function Named(sName As String, vValue As Variant) As Object
	Dim oValue As Object
	oValue = createUnoStruct("com.sun.star.beans.PropertyValue")
	oValue.Name = sName
	oValue.Value = vValue
	Named = oValue
End Function
